namespace ZegoCallKit.Server;

/// <summary>Specifies how a token is encrypted. With both ciphers, the server secret is the AES-256 key.</summary>
public enum TokenCipher
{
    /// <summary>AES-CBC with PKCS#7 padding, as in ZEGO's published token generators.</summary>
    Cbc = 0,

    /// <summary>AES-GCM, which also detects changes, as in ZEGO's newer helper. This kit has not tested it against ZEGO's cloud.</summary>
    Gcm = 1,
}
