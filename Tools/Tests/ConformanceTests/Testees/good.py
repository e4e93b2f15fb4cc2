"""Does all that is asked for; it writes more to its standard error than a pipe holds, which must not stop it."""
import sys
import testee

sys.stderr.write("x" * 300_000)
testee.serve(testee.answer)
