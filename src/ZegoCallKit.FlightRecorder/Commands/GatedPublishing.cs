using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="IPublishCommands"/>.</summary>
internal sealed class GatedPublishing(ICommandGate gate, IPublishCommands? inner) : IPublishCommands
{
    public EngineResult StartPublishing(string streamId, string roomId, PublishChannel channel) =>
        gate.Call("Publishing.StartPublishing", () => inner!.StartPublishing(streamId, roomId, channel), new Argument("streamId", streamId), new Argument("roomId", roomId), new Argument("channel", channel.ToString()));

    public EngineResult StopPublishing(PublishChannel channel) =>
        gate.Call("Publishing.StopPublishing", () => inner!.StopPublishing(channel), new Argument("channel", channel.ToString()));

    public EngineResult SetExtraInfo(string extraInfo, PublishChannel channel) =>
        gate.Call("Publishing.SetExtraInfo", () => inner!.SetExtraInfo(extraInfo, channel), new Argument("extraInfo", extraInfo), new Argument("channel", channel.ToString()));

    public EngineResult StartPreview(VideoView? view, PublishChannel channel) =>
        gate.Call("Publishing.StartPreview", () => inner!.StartPreview(view, channel), new Argument("hasView", view is not null), new Argument("channel", channel.ToString()));

    public EngineResult StopPreview(PublishChannel channel) =>
        gate.Call("Publishing.StopPreview", () => inner!.StopPreview(channel), new Argument("channel", channel.ToString()));

    public EngineResult MuteAudio(bool mute, PublishChannel channel) =>
        gate.Call("Publishing.MuteAudio", () => inner!.MuteAudio(mute, channel), new Argument("mute", mute), new Argument("channel", channel.ToString()));

    public EngineResult MuteVideo(bool mute, PublishChannel channel) =>
        gate.Call("Publishing.MuteVideo", () => inner!.MuteVideo(mute, channel), new Argument("mute", mute), new Argument("channel", channel.ToString()));

    public EngineResult TakeSnapshot(PublishChannel channel) =>
        gate.Call("Publishing.TakeSnapshot", () => inner!.TakeSnapshot(channel), new Argument("channel", channel.ToString()));

    public EngineResult SendSei(ReadOnlyMemory<byte> data, PublishChannel channel) =>
        gate.Call("Publishing.SendSei", () => inner!.SendSei(data, channel), new Argument("length", data.Length), new Argument("channel", channel.ToString()));

    public EngineResult SetEncryptionKey(string key, PublishChannel channel) =>
        gate.Call("Publishing.SetEncryptionKey", () => inner!.SetEncryptionKey(key, channel), new Argument("hasKey", key.Length > 0), new Argument("channel", channel.ToString()));
}
