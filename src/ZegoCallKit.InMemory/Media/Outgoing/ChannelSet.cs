using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Players;
using ZegoCallKit.InMemory.Media.Processing;
using ZegoCallKit.InMemory.Media.Screens;
using ZegoCallKit.InMemory.Media.Sound;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Holds the four publish channels of an engine.</summary>
internal sealed class ChannelSet
{
    private readonly CapturedSound _captured;
    private readonly PlayerMix _players;
    private readonly OutgoingChannel[] _channels;

    public ChannelSet(MediaContext context, CapturedSound captured, PlayerMix players, Beauty beauty, ScreenCaptures screens, MediaEngineState engine)
    {
        _captured = captured;
        _players = players;
        _channels = [.. Enumerable.Range(0, 4).Select(i => new OutgoingChannel(context, this, (PublishChannel)i, beauty, screens, engine))];
    }

    public IReadOnlyList<OutgoingChannel> All => _channels;

    public OutgoingChannel this[PublishChannel channel] => _channels[(int)Check(channel)];

    /// <summary>Validates a channel. The real engine accepts any number and crashes later; an exception is safer.</summary>
    public static PublishChannel Check(PublishChannel channel) => channel is >= PublishChannel.Main and <= PublishChannel.Fourth
        ? channel
        : throw new ArgumentOutOfRangeException(nameof(channel), channel, "The publish channel must be Main, Auxiliary, Third or Fourth (0 to 3).");

    /// <summary>Passes microphone audio that is not shared yet to every channel that uses the microphone.</summary>
    public void DistributeMicrophone(MediaBuffer buffer)
    {
        _captured.Prepare(buffer);
        var mix = _channels[0].Settings.UsesMicrophone ? _players.Mix(buffer) : null;
        _captured.Add(mix ?? buffer);
        foreach (var channel in _channels)
        {
            if (channel.Settings.UsesMicrophone)
            {
                Distribute(channel, channel.Channel == PublishChannel.Main ? mix ?? buffer : buffer);
            }
        }

        mix?.Release();
    }

    /// <summary>Accepts audio that was pushed to a channel and is not shared yet.</summary>
    public void DistributePushed(OutgoingChannel channel, MediaBuffer buffer)
    {
        _captured.Prepare(buffer);
        var mix = channel.Channel == PublishChannel.Main ? _players.Mix(buffer) : null;
        if (channel.Audio.IsActive)
        {
            _captured.Add(mix ?? buffer);
        }

        Distribute(channel, mix ?? buffer);
        mix?.Release();
    }

    public void Distribute(OutgoingChannel channel, MediaBuffer buffer)
    {
        channel.Audio.Distribute(buffer);
        if (channel.Audio.IsActive)
        {
            channel.Recorder.Audio(buffer);
        }

        if (channel.Channel == PublishChannel.Main)
        {
            foreach (var copy in _channels.AsSpan(1))
            {
                if (copy.Settings.AudioSource == ZegoCallKit.Engine.AudioSourceKind.MainPublishChannel)
                {
                    copy.Audio.Distribute(buffer);
                }
            }
        }
    }

    public void Distribute(OutgoingChannel channel, MediaBuffer buffer, bool isCamera)
    {
        channel.Video.Distribute(buffer, isCamera);
        channel.Recorder.Video(buffer);
        if (channel.Channel == PublishChannel.Main)
        {
            foreach (var copy in _channels.AsSpan(1))
            {
                if (copy.Settings.VideoSource == ZegoCallKit.Engine.VideoSourceKind.MainPublishChannel)
                {
                    copy.Video.Distribute(buffer, isCamera);
                }
            }
        }
    }
}
