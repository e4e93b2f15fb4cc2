import Talkover
