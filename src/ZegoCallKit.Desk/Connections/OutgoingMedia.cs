using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Media.Buffers;

namespace ZegoCallKit.Desk.Connections;

/// <summary>Represents one binary message that waits to be sent.</summary>
/// <param name="Header">The header.</param>
/// <param name="Buffer">The frame, with a reference of its own; null for supplemental data.</param>
/// <param name="Data">The supplemental data.</param>
internal readonly record struct OutgoingMedia(MediaHeader Header, MediaBuffer? Buffer, ReadOnlyMemory<byte> Data)
{
    public ReadOnlyMemory<byte> Payload => Buffer is null ? Data : Buffer.Bytes.AsMemory(0, Buffer.Length);

    public void Release() => Buffer?.Release();
}
