"""Open questions of the register: pairs of people who may be one."""
