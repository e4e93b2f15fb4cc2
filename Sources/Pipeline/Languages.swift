import CodeGeneration
import SwiftLanguage
import Templates

/// The languages that users can ask for, by the name they type.
package enum LanguageIdentifier: String, Sendable, CaseIterable {
    case swift
}

extension SDKRequest.LanguageOptions {
    /// The templates of the language, and the files that are copied into its SDKs.
    var templates: TemplateFolder {
        switch self {
        case .swift: .swift
        }
    }

    /// Whether the SDK's tests hold it to the contract.
    var carriesContract: Bool {
        switch self {
        case .swift(let settings): settings.contents == .package
        }
    }

    /// The language, ready to plan an SDK called `name`.
    func language(sdkName name: String) -> any Language {
        switch self {
        case .swift(let settings):
            SwiftLanguage(sdkName: name, settings: settings, support: templates.supportTexts)
        }
    }
}
