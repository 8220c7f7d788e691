using System.Text;

namespace ZegoCallKit.Server;

/// <summary>Checks arguments.</summary>
internal static class Limits
{
    // Rejects lone surrogates, which UTF-8 cannot represent.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Text(string text, int maxBytes, string what, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        if (text.Length == 0)
        {
            throw new ArgumentException($"The {what} must not be empty.", parameter);
        }

        var bytes = Utf8Length(text, what, parameter);
        if (bytes > maxBytes)
        {
            throw new ArgumentException($"The {what} must not exceed {maxBytes} bytes of UTF-8; it has {bytes}.", parameter);
        }
    }

    public static int Utf8Length(string text, string what, string parameter)
    {
        try
        {
            return Strict.GetByteCount(text);
        }
        catch (EncoderFallbackException fault)
        {
            throw new ArgumentException($"The {what} contains half of a surrogate pair and is not valid Unicode.", parameter, fault);
        }
    }
}
