using System.Globalization;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Writes records of the port as the engine's structs.</summary>
internal static unsafe class Encode
{
    public static void User(ZegoUser* native, EngineUser user)
    {
        NativeArena.Fixed(native->UserId, 64, user.Id);
        NativeArena.Fixed(native->UserName, 256, user.Name);
    }

    public static ZegoUser User(EngineUser user)
    {
        ZegoUser native = default;
        User(&native, user);
        return native;
    }

    public static ZegoUser* Users(NativeArena arena, IReadOnlyList<EngineUser> users)
    {
        var list = arena.Array<ZegoUser>(users.Count);
        for (var i = 0; i < users.Count; i++)
        {
            User(&list[i], users[i]);
        }

        return list;
    }

    public static ZegoStream* Streams(NativeArena arena, IReadOnlyList<EngineStreamInfo> streams)
    {
        var list = arena.Array<ZegoStream>(streams.Count);
        for (var i = 0; i < streams.Count; i++)
        {
            User(&list[i].User, streams[i].User);
            NativeArena.Fixed(list[i].StreamId, 256, streams[i].Id);
            NativeArena.Fixed(list[i].ExtraInfo, 1024, streams[i].ExtraInfo);
        }

        return list;
    }

    public static ZegoRoomExtraInfo* ExtraInfos(NativeArena arena, IReadOnlyList<EngineRoomExtraInfo> infos)
    {
        var list = arena.Array<ZegoRoomExtraInfo>(infos.Count);
        for (var i = 0; i < infos.Count; i++)
        {
            NativeArena.Fixed(list[i].Key, 128, infos[i].Key);
            NativeArena.Fixed(list[i].Value, 4096, infos[i].Value);
            User(&list[i].UpdateUser, infos[i].UpdatedBy);
            list[i].UpdateTime = (ulong)infos[i].UpdatedAt.ToUnixTimeMilliseconds();
        }

        return list;
    }

    public static ZegoBroadcastMessageInfo* Broadcasts(NativeArena arena, IReadOnlyList<EngineMessage> messages)
    {
        var list = arena.Array<ZegoBroadcastMessageInfo>(messages.Count);
        for (var i = 0; i < messages.Count; i++)
        {
            NativeArena.Fixed(list[i].Message, 10240, messages[i].Text);
            list[i].MessageId = MessageId(messages[i].MessageId);
            list[i].SendTime = (ulong)messages[i].SentAt.ToUnixTimeMilliseconds();
            User(&list[i].FromUser, messages[i].From);
        }

        return list;
    }

    public static ZegoBarrageMessageInfo* Barrages(NativeArena arena, IReadOnlyList<EngineMessage> messages)
    {
        var list = arena.Array<ZegoBarrageMessageInfo>(messages.Count);
        for (var i = 0; i < messages.Count; i++)
        {
            NativeArena.Fixed(list[i].Message, 10240, messages[i].Text);
            NativeArena.Fixed(list[i].MessageId, 64, messages[i].MessageId);
            list[i].SendTime = (ulong)messages[i].SentAt.ToUnixTimeMilliseconds();
            User(&list[i].FromUser, messages[i].From);
        }

        return list;
    }

    public static ulong MessageId(string id) => id.Length == 0 ? 0 : ulong.Parse(id, CultureInfo.InvariantCulture);

    public static void Device(ZegoDeviceInfo* native, EngineDevice device)
    {
        NativeArena.Fixed(native->DeviceId, 512, device.Id);
        NativeArena.Fixed(native->DeviceName, 512, device.Name);
    }

    public static ZegoDeviceInfo Device(EngineDevice device)
    {
        ZegoDeviceInfo native = default;
        Device(&native, device);
        return native;
    }

    public static ZegoPublishStreamQuality Quality(PublishQuality q) => new()
    {
        VideoCaptureFps = q.VideoCaptureFps,
        VideoEncodeFps = q.VideoEncodeFps,
        VideoSendFps = q.VideoSendFps,
        VideoKbps = q.VideoKbps,
        AudioCaptureFps = q.AudioCaptureFps,
        AudioSendFps = q.AudioSendFps,
        AudioKbps = q.AudioKbps,
        Rtt = (int)q.Rtt.TotalMilliseconds,
        PacketLostRate = q.PacketLoss,
        Level = (ZegoStreamQualityLevel)q.Level,
        AudioSendBytes = q.AudioBytesSent,
        VideoSendBytes = q.VideoBytesSent,
        TotalSendBytes = q.AudioBytesSent + q.VideoBytesSent,
    };

    public static ZegoPlayStreamQuality Quality(PlayQuality q) => new()
    {
        VideoRecvFps = q.VideoReceiveFps,
        VideoDecodeFps = q.VideoDecodeFps,
        VideoRenderFps = q.VideoRenderFps,
        VideoKbps = q.VideoKbps,
        VideoBreakRate = q.VideoBreakRate,
        AudioRecvFps = q.AudioReceiveFps,
        AudioDecodeFps = q.AudioDecodeFps,
        AudioRenderFps = q.AudioRenderFps,
        AudioKbps = q.AudioKbps,
        AudioBreakRate = q.AudioBreakRate,
        Mos = q.Mos,
        Rtt = (int)q.Rtt.TotalMilliseconds,
        PacketLostRate = q.PacketLoss,
        PeerToPeerDelay = (int)q.PeerToPeerDelay.TotalMilliseconds,
        PeerToPeerPacketLostRate = q.PeerToPeerPacketLoss,
        Delay = (int)q.Delay.TotalMilliseconds,
        AvTimestampDiff = (int)q.AudioVideoSkew.TotalMilliseconds,
        Level = (ZegoStreamQualityLevel)q.Level,
        AudioRecvBytes = q.AudioBytesReceived,
        VideoRecvBytes = q.VideoBytesReceived,
        TotalRecvBytes = q.AudioBytesReceived + q.VideoBytesReceived,
    };

    public static ZegoRtcStatsInfo Stats(EngineRtcStats s) => new()
    {
        TotalTxBandwidth = s.SendKbps,
        AvgTxRtt = (uint)s.SendRtt.TotalMilliseconds,
        AvgTxPacketLostRate = s.SendLoss,
        TotalRxBandwidth = s.ReceiveKbps,
        AvgRxRtt = (uint)s.ReceiveRtt.TotalMilliseconds,
        AvgRxPacketLostRate = s.ReceiveLoss,
        AvgPeerToPeerDelay = (uint)s.PeerToPeerDelay.TotalMilliseconds,
    };

    public static ZegoPerformanceStatus Performance(PerformanceUpdated e) => new()
    {
        CpuUsageApp = e.ProgramCpu,
        CpuUsageSystem = e.SystemCpu,
        MemoryUsageApp = e.ProgramMemory,
        MemoryUsageSystem = e.SystemMemory,
        MemoryUsedApp = e.ProgramMegabytes,
    };

    public static ZegoNetworkSpeedTestQuality Speed(SpeedTestUpdated e) => new()
    {
        ConnectCost = (uint)e.ConnectCost.TotalMilliseconds,
        Rtt = (uint)e.Rtt.TotalMilliseconds,
        PacketLostRate = e.PacketLoss,
        Quality = (ZegoStreamQualityLevel)e.Level,
    };

    public static ZegoRoomRecvTransparentMessage* Transparent(NativeArena arena, TransparentMessageReceived e)
    {
        var message = arena.Array<ZegoRoomRecvTransparentMessage>(1);
        User(&message->SendUser, e.From);
        message->Content = arena.Copy(e.Content.Span);
        message->ContentLength = (uint)e.Content.Length;
        return message;
    }

    public static ZegoSoundLevelInfo* Levels(NativeArena arena, IReadOnlyList<EngineSoundLevel> levels)
    {
        var list = arena.Array<ZegoSoundLevelInfo>(levels.Count);
        for (var i = 0; i < levels.Count; i++)
        {
            NativeArena.Fixed(list[i].StreamId, 256, levels[i].StreamId);
            list[i].SoundLevel = levels[i].Level;
            list[i].Vad = levels[i].IsVoice ? 1 : 0;
        }

        return list;
    }

    public static ZegoAudioSpectrumInfo* Spectra(NativeArena arena, IReadOnlyList<EngineSpectrum> spectra)
    {
        var list = arena.Array<ZegoAudioSpectrumInfo>(spectra.Count);
        for (var i = 0; i < spectra.Count; i++)
        {
            NativeArena.Fixed(list[i].StreamId, 256, spectra[i].StreamId);
            list[i].SpectrumList = arena.Copy(spectra[i].Bands);
            list[i].SpectrumCount = (uint)spectra[i].Bands.Count;
        }

        return list;
    }

    /// <summary>Writes the captured spectrum; the engine leaves its stream id uninitialized.</summary>
    public static ZegoAudioSpectrumInfo* CapturedSpectrum(NativeArena arena, IReadOnlyList<float> bands)
    {
        var info = arena.Array<ZegoAudioSpectrumInfo>(1);
        new Span<byte>(info->StreamId, 256).Fill(0xcc);
        info->SpectrumList = arena.Copy(bands);
        info->SpectrumCount = (uint)bands.Count;
        return info;
    }

    /// <summary>Writes the extended data of streams that were removed.</summary>
    public static string Reasons(RoomStreamsUpdated update) => update.DeleteReasons.Count == 0
        ? "{}"
        : $$"""{"stream_delete_reason":[{{string.Join(",", update.DeleteReasons.Select(r => $$"""{"code":{{(int)r}},"reason":"text"}"""))}}]}""";
}
