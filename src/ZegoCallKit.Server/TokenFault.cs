namespace ZegoCallKit.Server;

/// <summary>Specifies why a text is not a valid token for the secret.</summary>
public enum TokenFault
{
    /// <summary>The text is empty.</summary>
    Empty = 1,

    /// <summary>The text does not start with "04", the only supported version.</summary>
    Version = 2,

    /// <summary>The text after the version is not Base64.</summary>
    Base64 = 3,

    /// <summary>The token is truncated or has excess bytes.</summary>
    Length = 4,

    /// <summary>The length of the initialization vector fits neither cipher, or the mode at the end is unknown.</summary>
    Cipher = 5,

    /// <summary>The secret does not decrypt the token: it belongs to another AppID, or was altered.</summary>
    Secret = 6,

    /// <summary>The decrypted content lacks the fields of a token.</summary>
    Content = 7,

    /// <summary>The unencrypted expiry differs from the encrypted one: the token was altered.</summary>
    Expiry = 8,
}
