import Testing

@testable import SwiftLanguage

@Suite("How Swift spells names")
struct SwiftCasingTests {
    @Test(
        "Properties, methods and cases",
        arguments: [
            ("agent_id", "agentID"), ("url", "url"), ("authorization_url", "authorizationURL"), ("node_id", "nodeID"),
            ("uuid", "uuid"), ("html_body", "htmlBody"), ("http_json_api", "httpJSONAPI"), ("trainings", "trainings"),
            ("AGENT_NOT_FOUND", "agentNotFound"), ("no-answer", "noAnswer"), ("+1", "plus1"), ("1st", "_1st"),
            ("v1_0", "v1_0"), ("isNATOMember", "isNATOMember"), ("user_ids", "userIDs"), ("ids", "ids"),
            ("oauth2_token", "oauth2Token"), ("us", "us"), ("", ""),
        ]
    )
    func lower(text: String, expected: String) {
        #expect(SwiftCasing.lower(text) == expected)
    }

    @Test(
        "Types",
        arguments: [
            ("call", "Call"), ("training_list", "TrainingList"), ("url", "URL"), ("json_patch", "JSONPatch"),
            ("userIDs", "UserIDs"), ("OAuth2Token", "OAuth2Token"), ("3d_model", "_3dModel"), ("日本", "日本"),
        ]
    )
    func upper(text: String, expected: String) {
        #expect(SwiftCasing.upper(text) == expected)
    }
}
