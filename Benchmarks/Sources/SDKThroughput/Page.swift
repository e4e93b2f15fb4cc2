/// The JSON of a page of `count` calls with 12 members each, two of them instants, as a server would send it.
func pageOfCalls(_ count: Int) -> [UInt8] {
    let statuses = ["initiated", "ringing", "answered", "completed", "failed", "busy", "no-answer"]
    let calls = (0..<count).map { index -> String in
        let digits = String(1_000_000 + index * 7919).dropFirst()
        let minute = String(100 + index % 60).dropFirst()
        return """
            {"id":"call-uuid-\(index)","sid":"call_sid_\(digits)_0123456789","to":"+1555\(digits)0",\
            "to_formatted":"(155) 5\(digits)-0","from":"+4930\(digits)1","from_formatted":"(493) 0\(digits)-1",\
            "is_testing":\(index % 5 == 0),"direction":"\(index % 2 == 0 ? "outbound" : "inbound")",\
            "status":"\(statuses[index % statuses.count])","duration":\(index * 3),\
            "created_at":"2024-01-15T10:\(minute):00.123456Z","updated_at":"2024-01-15T11:\(minute):00Z"}
            """
    }
    let pagination = #"{"current_page":1,"last_page":3,"per_page":100,"total":250,"from":1,"to":100}"#
    return Array(#"{"success":true,"data":[\#(calls.joined(separator: ","))],"pagination":\#(pagination)}"#.utf8)
}
