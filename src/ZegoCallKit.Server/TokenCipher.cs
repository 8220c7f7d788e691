namespace ZegoCallKit.Server;

/// <summary>How a token is encrypted. The key is the server secret in both, as AES-256.</summary>
public enum TokenCipher
{
    /// <summary>AES-CBC with PKCS#7 padding: what ZEGO's published token generators make.</summary>
    Cbc = 0,

    /// <summary>AES-GCM, which also notices alterations: what ZEGO's newer helper makes. This kit has not tried it on ZEGO's cloud.</summary>
    Gcm = 1,
}
