using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media.Outgoing;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the switches for custom video input and output.</summary>
internal sealed class CustomVideoCommands(EngineMedia media) : ICustomVideoCommands
{
    public EngineResult EnableCapture(bool enable, PublishChannel channel)
    {
        var settings = media.Channels[channel].Settings;
        return media.Run("enableCustomVideoCapture", () =>
        {
            if (enable && settings.TakesPushedVideo)
            {
                media.Channels[channel].RestartCapture();
            }

            settings.TakesPushedVideo = enable;
            return EngineResult.Accepted;
        });
    }

    public EngineResult EnableRender(bool enable, VideoPixelFormat format, bool engineDraws) => media.Run("enableCustomVideoRender", () =>
    {
        if (enable && !Enum.IsDefined(format))
        {
            return new((int)ZegoErrorCode.IllegalParam);
        }

        return media.State.Switch(() => media.Context.Rendering.Set(enable, format));
    });

    public EngineResult EnableCapturedRender(bool enable, PublishChannel channel)
    {
        ChannelSet.Check(channel);
        return media.Run("enableCapturedVideoCustomVideoRender", () =>
        {
            media.Context.Rendering.SetCaptured(channel, enable);
            return EngineResult.Accepted;
        });
    }

    public EngineResult EnableProcessing(bool enable, PublishChannel channel)
    {
        var processing = media.Channels[channel].Processing;
        return media.Run("enableCustomVideoProcessing", () => media.State.Switch(() => processing.IsWanted = enable));
    }

    public EngineResult EnableRemoteRender(bool enable, string streamId) => media.Run("enableRemoteVideoCustomVideoRender", () =>
    {
        media.Context.Rendering.SetRemote(streamId, enable);
        return EngineResult.Accepted;
    });
}
