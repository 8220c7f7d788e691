namespace ZegoCallKit.Calls.Signaling;

/// <summary>The language in which a transport's payloads are written.</summary>
public enum SignalFormat
{
    /// <summary>The kit's own: everything works.</summary>
    CallKit = 0,

    /// <summary>
    /// That of ZEGO's Flutter call kit (prebuilt call, protocol <c>f1.0</c>), to ring its users and be rung by them over a transport that carries invitations the way ZIM does.
    /// It knows invite, accept, reject and cancel; who leaves is seen in the call's room only, and a late answer, a heartbeat or a list of members cannot be said.
    /// </summary>
    ZegoUIKit = 1,
}
