using System.Text;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Publishing;

/// <summary>Implements the commands for publishing and preview.</summary>
internal sealed class PublishCommands(EngineCore core) : IPublishCommands
{
    public EngineResult StartPublishing(string streamId, string roomId, PublishChannel channel) => Run("startPublishingStream", channel, () =>
    {
        var code = IdRules.CheckStreamId(streamId);
        if (code != ZegoErrorCode.None)
        {
            return new EngineResult((int)code);
        }

        code = core.Rooms.FindFor(roomId, ZegoErrorCode.PublisherPublishWithRoomIdIsNullWhenUsingMultiRoom, out var session);
        if (core.Rooms.IsAnother(roomId))
        {
            code = ZegoErrorCode.NotLoginRoom;
            session = null;
        }

        if (code == ZegoErrorCode.NotLoginRoom)
        {
            core.Events.Raise(new PublisherStateUpdated(core.Publishers.LastIdOf(channel), PublisherState.NotPublishing, (int)code, "{}"));
        }

        if (session is null)
        {
            return new EngineResult((int)code);
        }

        if (core.Publishers[channel] is { } running)
        {
            return new EngineResult(running.StreamId == streamId ? 0 : (int)ZegoErrorCode.PublisherAlreadyDoPublish);
        }

        core.Publishers.Begin(session, streamId, channel);
        core.Commands.HoldUntil(() => core.Publishers[channel]?.State != PublisherState.Requesting);
        return EngineResult.Accepted;
    });

    public EngineResult StopPublishing(PublishChannel channel) => Run("stopPublishingStream", channel, () =>
    {
        core.Publishers.Stop(channel);
        return EngineResult.Accepted;
    });

    public EngineResult SetExtraInfo(string extraInfo, PublishChannel channel) => Run("setStreamExtraInfo", channel, () =>
    {
        var sequence = core.Sequences.Accept();
        core.Publishers.SetExtraInfo(channel, extraInfo);
        if (core.Publishers[channel] is not { } publisher || !publisher.Session.IsConnected)
        {
            core.Delayed.Enqueue(new StreamExtraInfoSet(sequence, 0), CommandKind.StreamExtraInfo);
            return new EngineResult(0, sequence);
        }

        var sends = publisher.Session.Sends;
        var pending = sends.Begin(CommandKind.StreamExtraInfo, (result, _) => new StreamExtraInfoSet(sequence, result));
        core.Link.ToCloud(() => core.Cloud.SetStreamExtraInfo(publisher.Ticket, extraInfo, pending));
        core.Commands.HoldUntil(() => !sends.IsPending(pending));
        return new EngineResult(0, sequence);
    });

    public EngineResult StartPreview(VideoView? view, PublishChannel channel) =>
        Run("startPreview", channel, () => Accept(() => core.Publishers.StartPreview(channel)));

    public EngineResult StopPreview(PublishChannel channel) =>
        Run("stopPreview", channel, () => Accept(() => core.Publishers.StopPreview(channel)));

    public EngineResult MuteAudio(bool mute, PublishChannel channel) =>
        Run("mutePublishStreamAudio", channel, () => Accept(() => core.Media.Publishing.MuteAudio(mute, channel)));

    public EngineResult MuteVideo(bool mute, PublishChannel channel) =>
        Run("mutePublishStreamVideo", channel, () => Accept(() => core.Media.Publishing.MuteVideo(mute, channel)));

    public EngineResult TakeSnapshot(PublishChannel channel) => Run("takePublishStreamSnapshot", channel, () =>
    {
        var code = core.Media.Publishing.TakeSnapshot(channel);
        if (code != 0)
        {
            core.Delayed.Enqueue(new PublisherSnapshotTaken(channel, code, null));
        }

        return new EngineResult(code);
    });

    public EngineResult SendSei(ReadOnlyMemory<byte> data, PublishChannel channel) =>
        Run("sendSEI", channel, () =>
        {
            // The real engine reports none of these commands.
            core.Commands.OmitReport();
            return new EngineResult(core.Media.Publishing.SendSei(data, channel));
        });

    public EngineResult SetEncryptionKey(string key, PublishChannel channel) => Run("setPublishStreamEncryptionKey", channel, () =>
        Encoding.UTF8.GetByteCount(key) is 16 or 24 or 32
            ? new EngineResult(core.Media.Publishing.SetEncryptionKey(key, channel))
            : new EngineResult((int)ZegoErrorCode.PublisherEncryptionKeyInvalid));

    private EngineResult Run(string function, PublishChannel channel, Func<EngineResult> body)
    {
        // The real engine accepts any number here and crashes later; an exception is safer.
        if (channel is < PublishChannel.Main or > PublishChannel.Fourth)
        {
            throw new ArgumentOutOfRangeException(nameof(channel), channel, "The publish channel must be Main, Auxiliary, Third or Fourth (0 to 3).");
        }

        return core.Commands.RunInitialized(function, body);
    }

    private static EngineResult Accept(Action action)
    {
        action();
        return EngineResult.Accepted;
    }
}
