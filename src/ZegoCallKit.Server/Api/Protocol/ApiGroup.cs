namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Specifies the group of an action, which determines the meaning of its codes and its host.</summary>
internal enum ApiGroup
{
    Rooms,
    Media,
    Mixing,
    Recording,
}
