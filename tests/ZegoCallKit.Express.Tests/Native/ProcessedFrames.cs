namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Checks that a frame that is passed for processing is returned inside the callback, as the engine requires.</summary>
internal sealed unsafe class ProcessedFrames
{
    [ThreadStatic]
    private static (nint Data, ulong Time, PublishChannel Channel) Expected;

    /// <summary>Gets the number of frames that were not returned.</summary>
    public int Lost { get; private set; }

    /// <summary>Calls the callback with a frame.</summary>
    /// <returns>Whether the frame was returned.</returns>
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
