/// How the items of a stream are told apart.
nonisolated enum StreamFraming: Sendable {
    /// `text/event-stream` (WHATWG HTML, section 9.2).
    case events
    /// A JSON text for each line (`application/jsonl`, `application/x-ndjson`).
    case lines
    /// JSON texts that each begin with a record separator (RFC 7464).
    case sequence
}

/// One item of a stream, as it came.
nonisolated struct StreamRecord: Sendable, Equatable {
    /// The text of the item; of an event, its data.
    var data = ""
    /// The kind of an event.
    var event: String?
    /// The id of the last event that had one.
    var id: String?
    /// How many milliseconds to wait before connecting again, where the event says so.
    var retry: Int?
}

/// Cuts the bytes of a stream into its records, however the bytes are cut when they come.
nonisolated struct StreamRecords: Sendable {
    private let framing: StreamFraming
    private var line: [UInt8] = []
    private var endedWithReturn = false
    private var isFirstLine = true
    private var event = StreamRecord()
    private var hasData = false

    /// Nothing came yet.
    init(_ framing: StreamFraming) {
        self.framing = framing
    }

    /// How many bytes wait for the rest of their record.
    var unfinished: Int { line.count + event.data.utf8.count }

    /// The records that these bytes complete.
    mutating func take(_ bytes: some Sequence<UInt8>) -> [StreamRecord] {
        var records: [StreamRecord] = []
        for byte in bytes {
            switch (byte, framing) {
            case (0x0A, .events) where endedWithReturn: endedWithReturn = false
            case (0x0A, .events), (0x0D, .events), (0x0A, .lines), (0x1E, .sequence):
                endedWithReturn = byte == 0x0D
                if let record = endLine() { records.append(record) }
            case (_, .events), (_, .lines), (_, .sequence):
                endedWithReturn = false
                line.append(byte)
            }
        }
        return records
    }

    /// The record that the end of the stream completes. An event that is not followed by an empty line is none; but
    /// servers forget that line, and half an event would not be read as JSON either.
    mutating func end() -> StreamRecord? {
        let last = line.isEmpty ? nil : endLine()
        return framing == .events ? dispatch() : last
    }

    private mutating func endLine() -> StreamRecord? {
        defer {
            line.removeAll(keepingCapacity: true)
            isFirstLine = false
        }
        if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        switch framing {
        case .events:
            if line.isEmpty { return dispatch() }
            readField()
            return nil
        case .lines, .sequence:
            let isBlank = line.allSatisfy { [0x09, 0x0A, 0x0D, 0x20].contains($0) }
            return isBlank ? nil : StreamRecord(data: String(decoding: line, as: UTF8.self))
        }
    }

    /// Reads a line of an event: a name, a colon, perhaps a blank, and the value.
    private mutating func readField() {
        let name = line.prefix { $0 != 0x3A }
        var rest = line.dropFirst(name.count + 1)
        if rest.first == 0x20 { rest = rest.dropFirst() }
        let value = String(decoding: rest, as: UTF8.self)
        switch String(decoding: name, as: UTF8.self) {
        case "data":
            event.data += (hasData ? "\n" : "") + value
            hasData = true
        case "event": event.event = value
        case "id": if !rest.contains(0) { event.id = value }
        case "retry": if rest.allSatisfy({ (0x30...0x39).contains($0) }) { event.retry = Int(value) }
        default: break
        }
    }

    /// Ends an event; without data there is none.
    private mutating func dispatch() -> StreamRecord? {
        defer {
            event = StreamRecord(id: event.id)
            hasData = false
        }
        return hasData ? event : nil
    }
}
