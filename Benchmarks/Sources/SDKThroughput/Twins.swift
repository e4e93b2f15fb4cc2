// The types of a page of calls as most people would write them by hand: the same members as the SDK's, synthesized
// `Codable`, and the same work on dates.

/// An instant that is read by the SDK's own parser of RFC 3339, so that both sides do the same work on dates.
struct TwinInstant: Codable, Hashable {
    let instant: TalkoverClient.Timestamp

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let instant = TalkoverClient.Timestamp(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an instant")
        }
        self.instant = instant
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(instant.description)
    }
}

enum TwinCallStatus: String, Codable {
    case initiated, ringing, answered, completed, failed, busy
    case noAnswer = "no-answer"
}

enum TwinCallDirection: String, Codable {
    case inbound, outbound
}

struct TwinCall: Codable, Hashable {
    var id: String
    var sid: String
    var to: String
    var toFormatted: String
    var from: String
    var fromFormatted: String
    var isTesting: Bool
    var direction: TwinCallDirection
    var status: TwinCallStatus
    var duration: Int
    var createdAt: TwinInstant
    var updatedAt: TwinInstant

    enum CodingKeys: String, CodingKey {
        case id, sid, to, from, direction, status, duration
        case toFormatted = "to_formatted"
        case fromFormatted = "from_formatted"
        case isTesting = "is_testing"
        case createdAt = "created_at"
        case updatedAt = "updated_at"
    }
}

struct TwinPagination: Codable, Hashable {
    var currentPage: Int
    var lastPage: Int
    var perPage: Int
    var total: Int
    var from: Int?
    var to: Int?

    enum CodingKeys: String, CodingKey {
        case total, from, to
        case currentPage = "current_page"
        case lastPage = "last_page"
        case perPage = "per_page"
    }
}

struct TwinCallPage: Codable, Hashable {
    var success: Bool
    var data: [TwinCall]
    var pagination: TwinPagination
}
