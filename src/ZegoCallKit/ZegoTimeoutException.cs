namespace ZegoCallKit;

/// <summary>The engine did not answer within the time the options allow. A login, publishing, playing or a preview that had begun was taken back; a setting may still take effect.</summary>
/// <param name="operation">What was attempted.</param>
/// <param name="timeout">How long it was waited for.</param>
/// <param name="roomId">The room it was about, if any.</param>
/// <param name="streamId">The stream it was about, if any.</param>
public sealed class ZegoTimeoutException(string operation, TimeSpan timeout, string? roomId = null, string? streamId = null)
    : ZegoException(operation, ZegoErrorCode.None, roomId, streamId, $"no answer within {timeout.TotalSeconds:0.###} s")
{
    /// <summary>How long it was waited for.</summary>
    public TimeSpan Timeout { get; } = timeout;
}
