"""Would rather not."""
import testee

testee.serve(lambda message: testee.reply(message, skipped={"reason": "not today"}))
