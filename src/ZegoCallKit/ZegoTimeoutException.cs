namespace ZegoCallKit;

/// <summary>
/// What was waited for did not come within the time the options allow. A login, publishing, playing or a preview that had begun was taken back; a setting may still
/// take effect. It has a code where it is known what was missing.
/// </summary>
public sealed class ZegoTimeoutException : ZegoException
{
    /// <summary>Creates the exception of an operation that the engine did not answer.</summary>
    /// <param name="operation">What was attempted.</param>
    /// <param name="timeout">How long it was waited for.</param>
    /// <param name="roomId">The room it was about, if any.</param>
    /// <param name="streamId">The stream it was about, if any.</param>
    public ZegoTimeoutException(string operation, TimeSpan timeout, string? roomId = null, string? streamId = null)
        : base(operation, ZegoErrorCode.None, roomId, streamId, $"no answer within {timeout.TotalSeconds:0.###} s") => Timeout = timeout;

    /// <summary>Creates the exception of an operation of which is known what was missing.</summary>
    internal ZegoTimeoutException(Operation operation, TimeSpan timeout, ZegoErrorCode code, string missing, string? advice = null)
        : base(operation, code, $"{missing} within {timeout.TotalSeconds:0.###} s", advice) => Timeout = timeout;

    /// <summary>How long it was waited for.</summary>
    public TimeSpan Timeout { get; }
}
