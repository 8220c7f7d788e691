namespace ZegoCallKit.Tests.Rooms;

internal sealed record Topic(string Name, int Size);
