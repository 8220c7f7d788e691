using ZegoCallKit.Engine;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="IMessageCommands"/>.</summary>
internal sealed class GatedMessages(ICommandGate gate, IMessageCommands? inner) : IMessageCommands
{
    public EngineResult SendBroadcast(string roomId, string message) =>
        gate.Call("Messages.SendBroadcast", () => inner!.SendBroadcast(roomId, message), new Argument("roomId", roomId), new Argument("length", message.Length));

    public EngineResult SendBarrage(string roomId, string message) =>
        gate.Call("Messages.SendBarrage", () => inner!.SendBarrage(roomId, message), new Argument("roomId", roomId), new Argument("length", message.Length));

    public EngineResult SendCustomCommand(string roomId, string command, IReadOnlyList<string> toUserIds) =>
        gate.Call("Messages.SendCustomCommand", () => inner!.SendCustomCommand(roomId, command, toUserIds), new Argument("roomId", roomId), new Argument("length", command.Length), new Argument("toUserIds", string.Join(' ', toUserIds)));

    public EngineResult SendTransparent(string roomId, EngineTransparentMessage message) =>
        gate.Call("Messages.SendTransparent", () => inner!.SendTransparent(roomId, message), new Argument("roomId", roomId), new Argument("length", message.Content.Length), new Argument("target", message.Target.ToString()));
}
