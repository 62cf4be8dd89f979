LOGS = {}
