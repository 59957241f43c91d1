using Chancery.Core.Actors;

namespace Chancery.Core.Events;

/// <summary>How sure a reading is. The steps are shares of right readings seen on the training pairs (docs/decisions).</summary>
internal static class Confidence
{
    private const double Base = 0.5, Condition = 0.08, Words = 0.06, Party = 0.1, Retyped = -0.03, Noun = -0.08, Inherited = -0.05;

    public static double Of(Reading reading, IReadOnlyList<ActorMention> actors, IReadOnlyList<ActorMention> recipients)
    {
        var value = Base + (reading.Frame.When.Length > 0 ? Condition : 0) + (reading.Words.Count > 0 ? Words : 0)
            + (actors.Any(actor => actor.Code is not null) ? Party : 0) + (recipients.Any(recipient => recipient.Code is not null) ? Party : 0)
            + (reading.Trigger != reading.Inner ? Retyped : 0) + (reading.Kind is TriggerKind.Noun ? Noun : 0)
            + (actors.Concat(recipients).Any(party => party.Inherited) ? Inherited : 0);
        return Math.Clamp(value, 0.05, 0.95);
    }
}
