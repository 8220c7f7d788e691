namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Watches that a frame handed over to be processed comes back inside the callback, as the engine wants it.</summary>
internal sealed unsafe class ProcessedFrames
{
    [ThreadStatic]
    private static (nint Data, ulong Time, PublishChannel Channel) Expected;

    /// <summary>Frames that did not come back.</summary>
    public int Lost { get; private set; }

    /// <summary>Calls back with a frame.</summary>
    /// <returns>Whether it came back.</returns>
    public bool HandOver(byte** data, ulong time, PublishChannel channel, Action callback)
    {
        Expected = ((nint)data, time, channel);
        callback();
        var isBack = Expected == default;
        Expected = default;
        Lost += isBack ? 0 : 1;
        return isBack;
    }

    public int Take(byte** data, ulong time, PublishChannel channel)
    {
        if (Expected != ((nint)data, time, channel))
        {
            return (int)ZegoErrorCode.IllegalParam;
        }

        Expected = default;
        return 0;
    }
}
