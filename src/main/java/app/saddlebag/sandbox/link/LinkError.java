package app.saddlebag.sandbox.link;

/** Why a visit did not lead to a connection (API reference §6.3). The names are what the redirect carries. */
enum LinkError {
    INVALID_CREDENTIALS, INVALID_SCA, CREDENTIALS_ALREADY_EXIST, INTERNAL_ERROR, ABORTED_BY_USER,
    USER_INTERACTION_NEEDED, SCA_TYPE_NOT_ALLOWED
}
