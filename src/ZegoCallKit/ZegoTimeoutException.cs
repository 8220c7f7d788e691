namespace ZegoCallKit;

/// <summary>
/// The exception that is thrown when an operation did not complete within the time the options allow. A login, publishing, playing or a preview that had started was undone; a setting may still
/// take effect. The exception has a code if it is known what was missing.
/// </summary>
public sealed class ZegoTimeoutException : ZegoException
{
    /// <summary>Creates the exception of an operation that the engine did not answer.</summary>
    /// <param name="operation">The attempted operation.</param>
    /// <param name="timeout">How long the operation waited.</param>
    /// <param name="roomId">The id of the room concerned, if any.</param>
    /// <param name="streamId">The id of the stream concerned, if any.</param>
    public ZegoTimeoutException(string operation, TimeSpan timeout, string? roomId = null, string? streamId = null)
        : base(operation, ZegoErrorCode.None, roomId, streamId, FormattableString.Invariant($"no answer within {timeout.TotalSeconds:0.###} s")) => Timeout = timeout;

    /// <summary>Creates the exception of an operation for which it is known what was missing.</summary>
    internal ZegoTimeoutException(Operation operation, TimeSpan timeout, ZegoErrorCode code, string missing, string? advice = null)
        : base(operation, code, FormattableString.Invariant($"{missing} within {timeout.TotalSeconds:0.###} s"), advice) => Timeout = timeout;

    /// <summary>Gets how long the operation waited.</summary>
    public TimeSpan Timeout { get; }
}
