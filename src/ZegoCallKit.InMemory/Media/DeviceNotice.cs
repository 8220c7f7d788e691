namespace ZegoCallKit.InMemory.Media;

/// <summary>Remembers whether the receiver of a stream has been told the state of the publisher's devices. Used by several threads.</summary>
internal sealed class DeviceNotice
{
    private int _isTold;

    /// <summary>Returns true to the first caller, who must then tell the receiver.</summary>
    public bool TryClaim() => Interlocked.Exchange(ref _isTold, 1) == 0;

    /// <summary>Marks the receiver as not told, because a change could not be delivered: all states are sent again.</summary>
    public void Forget() => Interlocked.Exchange(ref _isTold, 0);
}
