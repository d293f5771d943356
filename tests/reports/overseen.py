"""What supervisors found in the small county, for the reports that tell of it.

On the last day of the second phase (2023-07-31), counted by hand:

| id | measure | department | unit | due | solved | then |
| --- | --- | --- | --- | --- | --- | --- |
| D1 | M05 | 人事股 | the hostile school | 2023-03-31 | 2023-03-31 | solved, in time |
| D2 | M05 | 人事股 | the hostile school | 2023-04-30 | 2023-05-01 | solved, a day late |
| D3 | M08 | 人事股 | 佗城镇初级中学 | 2023-07-30 | | overdue by a day |
| D4 | M04 | 基教股 | 财务股 | 2023-07-31 | | its last day: in time |
| D5 | M04 | 基教股 | 龙䶮中心小学 | 2023-09-30 | 2023-08-01 | solved later: open then |
| D6 | M12 | 县教师发展中心 | 龙䶮中心小学 | 2022-05-01 | 2022-04-01 | solved, in time |
| D7 | M12 | 县教师发展中心 | 龙䶮中心小学 | 2023-12-31 | | found later: unknown then |
"""

from tests.reports.county import HOSTILE_SCHOOL

SUPERVISIONS = f"""
supervision_id,visited_on,unit,measure_id,problem,due_on,resolved_on
D1,2023-03-01,{HOSTILE_SCHOOL},M05,心理教师|空缺<b>,2023-03-31,2023-03-31
D2,2023-04-01,{HOSTILE_SCHOOL},M05,音乐教师空缺,2023-04-30,2023-05-01
D3,2023-06-30,佗城镇初级中学,M08,交接材料不全,2023-07-30,
D4,2023-07-01,财务股,M04,经费未到位,2023-07-31,
D5,2023-07-02,龙䶮中心小学,M04,床位不足,2023-09-30,2023-08-01
D6,2022-02-01,龙䶮中心小学,M12,作业超量,2022-05-01,2022-04-01
D7,2023-08-01,龙䶮中心小学,M12,成绩排名,2023-12-31,
"""
