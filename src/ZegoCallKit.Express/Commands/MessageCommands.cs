using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands for room messages.</summary>
internal sealed unsafe class MessageCommands(EngineCore core) : IMessageCommands
{
    public EngineResult SendBroadcast(string roomId, string message) => Send(core.Native.SendBroadcastMessage, roomId, message);

    public EngineResult SendBarrage(string roomId, string message) => Send(core.Native.SendBarrageMessage, roomId, message);

    public EngineResult SendCustomCommand(string roomId, string command, IReadOnlyList<string> toUserIds)
    {
        ArgumentNullException.ThrowIfNull(toUserIds);
        using var room = new Utf8Text(roomId, stackalloc byte[Utf8Text.Scratch]);
        using var text = new Utf8Text(command, stackalloc byte[Utf8Text.Scratch]);
        var users = Users(toUserIds);
        var sequence = 0;

        // NULL stands for all other users; fixed yields NULL for an empty array.
        fixed (byte* r = room, t = text)
        fixed (ZegoUser* u = users)
        {
            var code = core.Native.SendCustomCommand(core.Handle, r, t, u, (uint)users.Length, &sequence);
            return new(code, sequence);
        }
    }

    public EngineResult SendTransparent(string roomId, EngineTransparentMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var room = new Utf8Text(roomId, stackalloc byte[Utf8Text.Scratch]);
        var users = Users(message.ToUserIds);
        var sequence = 0;
        fixed (byte* r = room, content = message.Content.Span)
        fixed (ZegoUser* u = users)
        {
            var native = new ZegoRoomSendTransparentMessage
            {
                SendMode = (ZegoRoomTransparentMessageMode)message.Target,
                SendType = message.Ordered ? ZegoRoomTransparentMessageType.RoomTransparentMessageSequence : ZegoRoomTransparentMessageType.RoomTransparentMessageNormal,
                Content = content,
                ContentLength = (uint)message.Content.Length,
                RecvUserList = u,
                RecvUserListCount = (uint)users.Length,

                // The unit is seconds.
                TimeOut = (int)Math.Clamp(Math.Ceiling(message.Timeout.TotalSeconds), 1, int.MaxValue),
            };
            var code = core.Native.SendTransparentMessage(core.Handle, r, &native, &sequence);
            return new(code, sequence);
        }
    }

    private EngineResult Send(delegate* unmanaged[Cdecl]<nint, byte*, byte*, int*, int> function, string roomId, string message)
    {
        using var room = new Utf8Text(roomId, stackalloc byte[Utf8Text.Scratch]);
        using var text = new Utf8Text(message, stackalloc byte[Utf8Text.Scratch]);
        var sequence = 0;
        fixed (byte* r = room, t = text)
        {
            var code = function(core.Handle, r, t, &sequence);
            return new(code, sequence);
        }
    }

    private static ZegoUser[] Users(IReadOnlyList<string> ids)
    {
        var users = new ZegoUser[ids.Count];
        for (var i = 0; i < users.Length; i++)
        {
            fixed (ZegoUser* user = &users[i])
            {
                Utf8.Write(ids[i], user->UserId, 64);
            }
        }

        return users;
    }
}
