namespace DeskApp.Lessons;

/// <summary>What a client needs to enter a lesson.</summary>
internal sealed record LessonToken(string Token, DateTimeOffset ExpiresAt);
