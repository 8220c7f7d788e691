namespace ZegoCallKit.RingChaos.Clients;

/// <summary>A device that exchanges signals with the other devices of one running call.</summary>
/// <param name="Seat">The user and the device.</param>
/// <param name="Call">The call.</param>
/// <param name="Invites">Whom it rings to begin the call; <see langword="null"/> if it does not.</param>
/// <param name="Answers">Whether it answers the ring.</param>
internal sealed record LanePlan(Seat Seat, string Call, string? Invites, bool Answers);
