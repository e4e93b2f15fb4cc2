"""Does not end when it is told to."""
import time
import testee

testee.serve(testee.answer)
time.sleep(600)
