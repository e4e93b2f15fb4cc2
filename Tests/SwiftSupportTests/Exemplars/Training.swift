@testable import SwiftSupport

/// A training with members of every presence; `id` is only in answers.
nonisolated struct Training: Sendable, Hashable, Codable {
    var id: String?
    var subject: String
    var weight: Double?
    var startsOn: SupportClient.CalendarDate?
    /// Absent leaves the note as it is, null removes it.
    var note: SupportClient.Nullable<String>?
    var payload: SupportClient.JSONValue?

    init(
        subject: String,
        weight: Double? = nil,
        startsOn: SupportClient.CalendarDate? = nil,
        note: SupportClient.Nullable<String>? = nil,
        payload: SupportClient.JSONValue? = nil
    ) {
        self.subject = subject
        self.weight = weight
        self.startsOn = startsOn
        self.note = note
        self.payload = payload
    }
}

nonisolated extension Training: JSONRecord {
    init(from fields: consuming JSONFields) throws(DecodingFailure) {
        id = try fields.optional("id")
        subject = try fields.required("subject")
        weight = try fields.optional("weight")
        startsOn = try fields.optional("starts_on")
        note = try fields.optional("note")
        payload = try fields.optional("payload")
    }

    func write(to json: inout JSONObjectWriter) {
        json.readOnly("id", id)
        json.field("subject", subject)
        json.optional("weight", weight)
        json.optional("starts_on", startsOn)
        json.optional("note", note)
        json.optional("payload", payload)
    }
}
