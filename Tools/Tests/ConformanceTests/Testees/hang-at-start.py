"""Never introduces itself, and does not listen."""
import time

time.sleep(600)
