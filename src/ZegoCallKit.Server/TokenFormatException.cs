namespace ZegoCallKit.Server;

/// <summary>The exception that is thrown if a text is not a valid token for the secret. The message never contains the text.</summary>
public sealed class TokenFormatException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="fault">The reason why the text is not a valid token.</param>
    /// <param name="detail">A sentence that describes the fault.</param>
    /// <param name="innerException">The exception that caused this one, if any.</param>
    public TokenFormatException(TokenFault fault, string detail, Exception? innerException = null)
        : base($"The token cannot be read ({fault}): {detail}", innerException) => Fault = fault;

    /// <summary>Gets the reason why the text is not a valid token.</summary>
    public TokenFault Fault { get; }
}
