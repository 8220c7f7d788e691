using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Media.Buffers;

namespace ZegoCallKit.Desk.Connections;

/// <summary>Handles what arrives over one connection. Its members are called one at a time and may throw a <see cref="WireFaultException"/>, which ends the connection.</summary>
internal interface IWireReceiver
{
    /// <summary>Gets the pool for arriving frames.</summary>
    MediaBufferPool Buffers { get; }

    /// <summary>Gets the most bytes of a video frame.</summary>
    int MaxVideoBytes { get; }

    void OnText(ReadOnlySpan<byte> utf8);

    /// <summary>Called with the header of a message before its payload is read.</summary>
    void OnHeader(in MediaHeader header);

    /// <summary>Handles a frame; it retains the buffer if it keeps it.</summary>
    void OnFrame(in MediaHeader header, MediaBuffer buffer);

    void OnSei(in MediaHeader header, byte[] data);
}
