"""Which tables each indicator of the shipped plan speaks of, from the meaning of its words.

Laid beside what the indicators say of themselves, and beside what falls silent
when a table is taken away.
"""

SCHOOL_YEARS = """
M04.bed-gap M04.boarding-share
G1.class-size-seat-primary G1.class-size-seat-junior
G1.class-size-township-primary G1.class-size-township-junior
G1.large-classes-seat G1.large-classes-township
G6.cv-teaching-area-primary G6.cv-teaching-area-junior
G6.cv-sports-area-primary G6.cv-sports-area-junior
G6.cv-equipment-primary G6.cv-equipment-junior
G6.cv-multimedia-primary G6.cv-multimedia-junior
M04.full-boarding
"""
STAFF_FOR_PUPILS = """
G6.cv-teachers-primary G6.cv-teachers-junior
G6.cv-backbone-primary G6.cv-backbone-junior
G6.cv-arts-primary G6.cv-arts-junior
"""
OTHERS = """
M01.groups             groups schools
M01.managers           groups schools deployments
M01.backbone-teams     groups schools deployments
M01.chiefs             groups schools appointments
M02.paired             partnerships schools
M02.four-kinds         partnerships activities
M02.activities         activities
M03.area-members       schools
M03.area-centres       schools
M03.subjects-taught    schools lessons
M03.specialist-taught  schools lessons
M03.taught-by          schools lessons
M03.rotating           deployments
M03.areas-rotating     schools deployments
M03.visiting           deployments
M04.funds              projects
M05.bachelor-share     recruits
M05.postgraduate-share recruits
M05.college-share      recruits
M05.five-subjects      schools teachers
M05.replacement        schools teachers departures recruits school_years
M05.directed           schools recruits
M05.short-subjects     schools recruits
M06.schemes            allowances
M06.mean-allowance     allowances
M07.weak-plans         schools
M07.closures           schools
M07.projects           projects
M07.spent              projects
M08.rotation           appointments schools
M08.rotated            appointments schools
M08.leader-ages        appointments teachers
M08.middle-posted      deployments schools
M08.support            deployments schools
M09.backbone           teachers
M09.backbone-trained   trainings
M09.principals-trained appointments trainings
M09.middle-trained     appointments trainings
M09.salons             activities
M09.reserves           reserves teachers
M09.mentor-pairs       trainings teachers schools
M09.mentor-activities  activities
M09.new-mentored       recruits
M09.retrained          teachers trainings
M09.township-lean      trainings teachers schools
M10.secondments        deployments schools
M10.one-year-terms     deployments schools
M10.sources            deployments schools
M11.participation      teachers trainings
M11.contests           activities
M12.monitored          schools inspections
M12.inspected          schools inspections
M12.homework           inspections
M12.exams              inspections
G4.good-grades         inspections
G4.satisfaction        figures
G5.township-bachelor   teachers schools
G5.seat-bachelor       teachers schools
"""

NEEDS: dict[str, set[str]] = {
    **{name: {"schools", "school_years"} for name in SCHOOL_YEARS.split()},
    **{name: {"schools", "school_years", "teachers"} for name in STAFF_FOR_PUPILS.split()},
    **{line.split()[0]: set(line.split()[1:]) for line in OTHERS.strip().splitlines()},
}
