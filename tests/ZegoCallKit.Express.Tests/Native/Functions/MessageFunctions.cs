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
        "zego_express_create_real_time_sequential_data_manager" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int*, int>)&CreateRealTimeSequentialDataManager,
        "zego_express_destroy_real_time_sequential_data_manager" => (nint)(delegate* unmanaged[Cdecl]<nint, int, int>)&DestroyRealTimeSequentialDataManager,
        "zego_express_real_time_sequential_data_start_broadcasting" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, int>)&RealTimeSequentialDataStartBroadcasting,
        "zego_express_real_time_sequential_data_stop_broadcasting" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, int>)&RealTimeSequentialDataStopBroadcasting,
        "zego_express_real_time_sequential_data_start_subscribing" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, int>)&RealTimeSequentialDataStartSubscribing,
        "zego_express_real_time_sequential_data_stop_subscribing" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, int>)&RealTimeSequentialDataStopSubscribing,
        "zego_express_send_real_time_sequential_data" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, uint, byte*, int, int*, int>)&SendRealTimeSequentialData,
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

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CreateRealTimeSequentialDataManager(nint handle, byte* roomId, int* instanceIndex)
    {
        var answer = NativeEngine.Of(handle).Backend.SequentialData.Create(Utf8.Read(roomId));
        *instanceIndex = answer.Value;
        return answer.Code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int DestroyRealTimeSequentialDataManager(nint handle, int instanceIndex) => NativeEngine.Of(handle).Backend.SequentialData.Destroy(instanceIndex).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int RealTimeSequentialDataStartBroadcasting(nint handle, byte* streamId, int instanceIndex) => NativeEngine.Of(handle).Backend.SequentialData.StartBroadcasting(instanceIndex, Utf8.Read(streamId)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int RealTimeSequentialDataStopBroadcasting(nint handle, byte* streamId, int instanceIndex) => NativeEngine.Of(handle).Backend.SequentialData.StopBroadcasting(instanceIndex, Utf8.Read(streamId)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int RealTimeSequentialDataStartSubscribing(nint handle, byte* streamId, int instanceIndex) => NativeEngine.Of(handle).Backend.SequentialData.StartSubscribing(instanceIndex, Utf8.Read(streamId)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int RealTimeSequentialDataStopSubscribing(nint handle, byte* streamId, int instanceIndex) => NativeEngine.Of(handle).Backend.SequentialData.StopSubscribing(instanceIndex, Utf8.Read(streamId)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SendRealTimeSequentialData(nint handle, byte* data, uint dataLength, byte* streamId, int instanceIndex, int* sequence)
    {
        return Answers.Of(NativeEngine.Of(handle).Backend.SequentialData.Send(instanceIndex, Utf8.Read(streamId), new ReadOnlySpan<byte>(data, (int)dataLength).ToArray()), sequence);
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
