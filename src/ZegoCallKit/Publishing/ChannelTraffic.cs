using ZegoCallKit.Engine;

namespace ZegoCallKit.Publishing;

/// <summary>Sets the traffic control of a channel, and restores the engine's own. Used in the command loop.</summary>
internal static class ChannelTraffic
{
    // The bits of zego_traffic_control_property.
    private const int FrameRate = 1;
    private const int Size = 2;
    private const int AudioBitrate = 4;

    public static IEnumerable<EngineResult> Set(IZegoEngine engine, TrafficControl control, PublishChannel channel)
    {
        var properties = (control.AdaptsFrameRate ? FrameRate : 0) | (control.AdaptsSize ? Size : 0) | (control.AdaptsAudio ? AudioBitrate : 0);
        yield return engine.Encoding.EnableTrafficControl(control.IsEnabled, properties, channel);
        if (control.MinVideoKbps is { } kbps)
        {
            yield return engine.Encoding.SetMinVideoBitrate(kbps, control.StopsVideoBelowMinimum, channel);
        }
    }

    public static IEnumerable<EngineResult> SetBack(IZegoEngine engine, TrafficControl control, PublishChannel channel)
    {
        yield return engine.Encoding.EnableTrafficControl(true, FrameRate, channel);
        if (control.MinVideoKbps is not null)
        {
            yield return engine.Encoding.SetMinVideoBitrate(0, noVideoBelow: false, channel);
        }
    }
}
