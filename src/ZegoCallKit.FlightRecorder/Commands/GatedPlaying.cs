using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="IPlayCommands"/>.</summary>
internal sealed class GatedPlaying(ICommandGate gate, IPlayCommands? inner) : IPlayCommands
{
    public EngineResult StartPlaying(string streamId, string roomId, VideoView? view) =>
        gate.Call("Playing.StartPlaying", () => inner!.StartPlaying(streamId, roomId, view), new Argument("streamId", streamId), new Argument("roomId", roomId), new Argument("hasView", view is not null));

    public EngineResult StopPlaying(string streamId) =>
        gate.Call("Playing.StopPlaying", () => inner!.StopPlaying(streamId), new Argument("streamId", streamId));

    public EngineResult SetView(string streamId, VideoView? view) =>
        gate.Call("Playing.SetView", () => inner!.SetView(streamId, view), new Argument("streamId", streamId), new Argument("hasView", view is not null));

    public EngineResult SetVolume(string streamId, int volume) =>
        gate.Call("Playing.SetVolume", () => inner!.SetVolume(streamId, volume), new Argument("streamId", streamId), new Argument("volume", volume));

    public EngineResult MuteAudio(string streamId, bool mute) =>
        gate.Call("Playing.MuteAudio", () => inner!.MuteAudio(streamId, mute), new Argument("streamId", streamId), new Argument("mute", mute));

    public EngineResult MuteVideo(string streamId, bool mute) =>
        gate.Call("Playing.MuteVideo", () => inner!.MuteVideo(streamId, mute), new Argument("streamId", streamId), new Argument("mute", mute));

    public EngineResult TakeSnapshot(string streamId) =>
        gate.Call("Playing.TakeSnapshot", () => inner!.TakeSnapshot(streamId), new Argument("streamId", streamId));
}
