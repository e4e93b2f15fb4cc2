/// A mistake that a mock could have. They are made around a mock that is right, so that none is ever part of one.
enum Defect: String, CaseIterable {
    // What is answered.
    case wrongStatus, undeclaredRejection, crash
    case missingMember, wrongType, nullMember, unlistedValue, brokenDate, renamedMember, brokenJSON, extraMember
    case wrongMediaType, noMediaType, missingHeader, shapelessRejection
    // What HTTP asks for.
    case noAllow, wrongAllow, noChallenge, takesUnknownMethod, unknownMethodCrashes
    // What is asked.
    case takesMissingCredential, takesAnyCredential
    case takesMissingHeader, takesMissingBody, takesOutOfRange, takesUnlisted, takesLongText, takesWrongType,
        refusesGood
    // What is remembered.
    case deletedStays, createdIsLost
}
