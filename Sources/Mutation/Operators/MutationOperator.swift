/// The kinds of mistakes that a generator could make, each named for what is wrong.
package enum MutationOperator: String, Sendable, CaseIterable {
    // the line of the request
    case methodChanged, pathMisspelt, pathShortened, pathEndsWithSlash, pathArgumentsExchanged
    // its arguments
    case parameterMisspelt, parameterDropped, parametersExchanged, parameterMoved, styleChanged,
        reservedCharactersChanged
    // its body
    case bodyDropped, bodyTypeChanged, bodyPartsUnencoded
    // members of objects
    case memberMisspelt, memberDropped, membersExchanged, requiredMemberOptional, optionalMemberRequired
    // listed values
    case valueMisspelt, valuesExchanged, valueUnlisted
    // one of several types
    case discriminatorMisspelt, variantMisspelt, variantsExchanged, defaultVariantLost
    // answers
    case statusChanged, statusDropped, answerTypeChanged
    case errorCodeMisspelt, errorCodesExchanged, errorCodeMessageChanged, errorBodiesExchanged
    // who calls
    case credentialsDropped, credentialDropped, credentialRenamed, credentialMoved, credentialSchemeChanged
    // what is sent again
    case idempotencyKeyDropped, idempotencyKeyRenamed, irreversibilityChanged
    // elements of XML
    case elementMisspelt, elementsExchanged
    // what no model says: how the runtime writes, reads and repeats
    case runtime
}
