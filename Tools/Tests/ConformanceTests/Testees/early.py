"""Answers before it is asked."""
import testee

testee.say({"version": 1, "sdk": "ping", "language": "Python", "features": [], "operations": ["ping"]})
for seq, name in enumerate(["one", "two", "three"], 1):
    testee.say({"seq": seq, "returned": {"name": name}})
testee.serve(lambda message: None)
