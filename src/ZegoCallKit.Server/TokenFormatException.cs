namespace ZegoCallKit.Server;

/// <summary>A text is no token of this secret. The message never repeats the text.</summary>
public sealed class TokenFormatException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="detail">A sentence about it.</param>
    /// <param name="innerException">The cause, if it was an exception.</param>
    public TokenFormatException(TokenFault fault, string detail, Exception? innerException = null)
        : base($"The token cannot be read ({fault}): {detail}", innerException) => Fault = fault;

    /// <summary>What is wrong.</summary>
    public TokenFault Fault { get; }
}
