using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Messages and ordered data.</summary>
internal static unsafe class MessageFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_send_broadcast_message" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, byte*, int*, int>)&SendBroadcastMessage,
        "zego_express_send_barrage_message" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, byte*, int*, int>)&SendBarrageMessage,
        "zego_express_send_custom_command" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, byte*, ZegoUser*, uint, int*, int>)&SendCustomCommand,
        "zego_express_send_transparent_message" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoRoomSendTransparentMessage*, int*, int>)&SendTransparentMessage,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SendBroadcastMessage(nint handle, byte* roomId, byte* message, int* sequence)
    {
        return Answers.Of(NativeEngine.Of(handle).Backend.Messages.SendBroadcast(Utf8.Read(roomId), Utf8.Read(message)), sequence);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SendBarrageMessage(nint handle, byte* roomId, byte* message, int* sequence)
    {
        return Answers.Of(NativeEngine.Of(handle).Backend.Messages.SendBarrage(Utf8.Read(roomId), Utf8.Read(message)), sequence);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SendCustomCommand(nint handle, byte* roomId, byte* command, ZegoUser* toUserList, uint toUserCount, int* sequence)
    {
        return Answers.Of(NativeEngine.Of(handle).Backend.Messages.SendCustomCommand(Utf8.Read(roomId), Utf8.Read(command), Ids(toUserList, toUserCount)), sequence);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SendTransparentMessage(nint handle, byte* roomId, ZegoRoomSendTransparentMessage* message, int* sequence)
    {
        var managed = new EngineTransparentMessage
        {
            Content = new ReadOnlySpan<byte>(message->Content, (int)message->ContentLength).ToArray(),
            ToUserIds = Ids(message->RecvUserList, message->RecvUserListCount),
            Target = (TransparentMessageTarget)message->SendMode,
            Ordered = message->SendType == ZegoRoomTransparentMessageType.RoomTransparentMessageSequence,
            Timeout = TimeSpan.FromSeconds(message->TimeOut),
        };
        return Answers.Of(NativeEngine.Of(handle).Backend.Messages.SendTransparent(Utf8.Read(roomId), managed), sequence);
    }

    private static string[] Ids(ZegoUser* users, uint count)
    {
        var ids = new string[count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = Utf8.Read(users[i].UserId, 64);
        }

        return ids;
    }
}
