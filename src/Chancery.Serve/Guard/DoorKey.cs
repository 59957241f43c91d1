namespace Chancery.Serve.Guard;

/// <summary>Somebody who is let in.</summary>
/// <param name="Role">What is allowed.</param>
/// <param name="Name">Whom reviews are of.</param>
/// <param name="Secret">What the other side must know.</param>
public sealed record DoorKey(Role Role, string Name, string Secret);
