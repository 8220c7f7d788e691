namespace ZegoCallKit.Server;

/// <summary>Why a text is no token of this secret.</summary>
public enum TokenFault
{
    /// <summary>It is empty.</summary>
    Empty = 1,

    /// <summary>It does not begin with "04", the only version that is read.</summary>
    Version = 2,

    /// <summary>What follows the version is not Base64.</summary>
    Base64 = 3,

    /// <summary>It is cut off, or has bytes too many.</summary>
    Length = 4,

    /// <summary>Its vector has the length of neither cipher, or the mode at its end is not known.</summary>
    Cipher = 5,

    /// <summary>The secret does not open it: it is another AppID's, or it was altered.</summary>
    Secret = 6,

    /// <summary>It opens, but does not hold the fields of a token.</summary>
    Content = 7,

    /// <summary>The expiry in clear is not the one inside: somebody altered it.</summary>
    Expiry = 8,
}
