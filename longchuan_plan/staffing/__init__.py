"""What a staffing round needs: who is to move, and who gets how many seats."""
